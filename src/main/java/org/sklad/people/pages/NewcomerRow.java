package org.sklad.people.pages;

import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * A person on the form of a registration.
 *
 * @param number position, from 0
 */
public record NewcomerRow(int number, Sex sex, AgeBand age) {
    /** Returns the name of a field of this row. */
    public String field(String name) {
        return "members." + number + "." + name;
    }
}
