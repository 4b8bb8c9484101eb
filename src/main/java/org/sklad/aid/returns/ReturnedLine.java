package org.sklad.aid.returns;

import org.sklad.centres.places.Location;

/**
 * A quantity, in smallest units, that is returned out of what a handout took from one place.
 *
 * @param number number of the line of the return
 * @param to location where the goods are put, loose
 */
record ReturnedLine(int number, GivenLine given, Location to, long quantity) {}
