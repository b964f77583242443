/** The hearing of an application: listed, the respondent told (s.29(4)-(6)), heard, its result recorded. */
package uk.dapo.hearing;
