/** Who is at work now and how they are reached: alerts follow it at once. */
package uk.dapo.duty;
