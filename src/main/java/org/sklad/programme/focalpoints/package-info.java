/** The focal points who alone receive complaints about staff and abuse. */
@NullMarked
package org.sklad.programme.focalpoints;

import org.jspecify.annotations.NullMarked;
