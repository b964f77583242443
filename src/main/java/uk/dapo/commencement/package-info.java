/** Where and when the scheme is in force: areas and periods, with the instrument that says so, changed without a new program. */
package uk.dapo.commencement;
