/** The emergency notice (DAPN, ss.22-25): eligibility, drafting, the inspector's decision, service on the person. */
package uk.dapo.notice;
