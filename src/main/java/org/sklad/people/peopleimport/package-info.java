/** Imports of lists of people. */
@NullMarked
package org.sklad.people.peopleimport;

import org.jspecify.annotations.NullMarked;
