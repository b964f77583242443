/** A year like the Met pilot's, played through the real engine, forms, decisions and delegates: {@code --dapo.replay=pilot}. */
package uk.dapo.replay;
