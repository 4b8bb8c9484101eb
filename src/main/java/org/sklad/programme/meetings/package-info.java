/** Meetings of the programme with institutions, and their decisions, which are listed until they are done. */
@NullMarked
package org.sklad.programme.meetings;

import org.jspecify.annotations.NullMarked;
