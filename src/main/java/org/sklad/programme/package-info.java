/** What the programme does for people beside goods: so far medical expenses, paid for a person and approved by a manager. */
@NullMarked
package org.sklad.programme;

import org.jspecify.annotations.NullMarked;
