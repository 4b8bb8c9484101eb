/** Values of a person and a household: case code, card, sex, age band, sizes, languages, consent. Pure. */
@NullMarked
package org.sklad.people.attributes;

import org.jspecify.annotations.NullMarked;
