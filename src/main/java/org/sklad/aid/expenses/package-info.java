/** Medical expenses that the programme pays for a person and a manager approves. */
@NullMarked
package org.sklad.aid.expenses;

import org.jspecify.annotations.NullMarked;
