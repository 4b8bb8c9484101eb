/** Referrals of people to organisations, confidential by profession, and their letters. */
@NullMarked
package org.sklad.programme.referrals;

import org.jspecify.annotations.NullMarked;
