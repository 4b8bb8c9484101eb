/** Working days and public holidays of a centre. */
@NullMarked
package org.sklad.centres.calendars;

import org.jspecify.annotations.NullMarked;
