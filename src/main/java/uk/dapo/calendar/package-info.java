/** A bank holiday added or removed by a manager: first shown what it would move, then moved in one transaction. */
package uk.dapo.calendar;
