/** The limit on guessed case codes, cards and names. */
@NullMarked
package org.sklad.people.guesses;

import org.jspecify.annotations.NullMarked;
