/** Complaints and feedback of residents, the answers to them, and the focal points for abuse and misconduct. */
@NullMarked
package org.sklad.programme.complaints;

import org.jspecify.annotations.NullMarked;
