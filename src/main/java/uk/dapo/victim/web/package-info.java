/** The one page that is reached without signing in: how a contact went. It reveals nothing, and whatever is thrown at it is harmless. */
package uk.dapo.victim.web;
