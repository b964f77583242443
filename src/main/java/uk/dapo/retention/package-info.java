/** How long a case is kept, what may not be erased, and the erasure that two people decide on (Data Protection Act 2018 s.39). */
package uk.dapo.retention;
