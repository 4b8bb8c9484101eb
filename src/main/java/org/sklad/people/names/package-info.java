/** Spelling of names in Latin, Cyrillic and Arabic script: letters, skeletons and likeness. Pure. */
@NullMarked
package org.sklad.people.names;

import org.jspecify.annotations.NullMarked;
