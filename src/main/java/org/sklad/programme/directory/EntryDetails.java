package org.sklad.programme.directory;

/**
 * The editable properties of an {@link Entry}.
 *
 * @param offers what the organisation does for people; empty for topics and institutions, like the next three
 * @param contact telephone, address and hours for the letter of a referral
 * @param area towns or regions it serves
 * @param languages languages spoken there, in words
 * @param active false once the entry is no longer offered for new records
 */
public record EntryDetails(
        String nameBg, String nameEn, String offers, String contact, String area, String languages, boolean active) {}
