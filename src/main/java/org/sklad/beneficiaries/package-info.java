/**
 * The people who are helped: their codes and cards, households, stays, and their identity under a key of each one's own.
 *
 * <p>A person is named everywhere by a {@link org.sklad.beneficiaries.CaseCode case code}: ten random digits and a check digit
 * (ISO/IEC 7064 MOD 11,10), never beginning with 0, said and printed in the groups {@code 482-917-305-62}. Digits, because they
 * are said and typed alike in every language and on every keyboard; eleven, because that is no length of a product code, of a
 * label or of a card, so that one field can take them all. It never changes and is not on the card. The card carries a
 * {@link org.sklad.beneficiaries.CardCode card code} of sixteen digits, which is replaced when the card is lost.
 */
@NullMarked
package org.sklad.beneficiaries;

import org.jspecify.annotations.NullMarked;
