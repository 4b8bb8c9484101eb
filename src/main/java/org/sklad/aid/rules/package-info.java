/** Entitlement rules: how much of which goods a person or household may get in a period. */
@NullMarked
package org.sklad.aid.rules;

import org.jspecify.annotations.NullMarked;
