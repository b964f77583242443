/**
 * Who sees a case beyond the people of its area, or is kept from it: opened for a reason and a time, restricted to named
 * people, the glass broken and that reviewed. The rule itself stands in {@code access}.
 */
package uk.dapo.visibility;
