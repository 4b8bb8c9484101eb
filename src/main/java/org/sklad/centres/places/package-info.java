/** Centres with their locations and rooms. */
@NullMarked
package org.sklad.centres.places;

import org.jspecify.annotations.NullMarked;
