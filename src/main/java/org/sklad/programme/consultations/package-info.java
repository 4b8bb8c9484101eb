/** Consultations of people by profession, with what each profession keeps confidential. */
@NullMarked
package org.sklad.programme.consultations;

import org.jspecify.annotations.NullMarked;
