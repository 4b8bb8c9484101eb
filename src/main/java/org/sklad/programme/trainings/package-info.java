/** Trainings of staff of institutions: participants by institution, tests, evaluation, cost; sign-in sheets and certificates. */
@NullMarked
package org.sklad.programme.trainings;

import org.jspecify.annotations.NullMarked;
