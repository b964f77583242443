/** Court papers as accessible PDF from templates: printed, numbered, hashed and kept, never overwritten. */
package uk.dapo.document;
