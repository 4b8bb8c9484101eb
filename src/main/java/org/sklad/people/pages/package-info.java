/** Pages about people: the list, registration, the file of one person and its acts. */
@NullMarked
package org.sklad.people.pages;

import org.jspecify.annotations.NullMarked;
