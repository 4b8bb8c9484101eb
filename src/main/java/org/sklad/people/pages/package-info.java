/** Pages about people: the list, registration, the page of one person and its actions. */
@NullMarked
package org.sklad.people.pages;

import org.jspecify.annotations.NullMarked;
