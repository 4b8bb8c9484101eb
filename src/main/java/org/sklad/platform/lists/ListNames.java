package org.sklad.platform.lists;

/**
 * What a list is called.
 *
 * @param name the last part of its address in the API, and the name of its files
 * @param path of its page
 * @param title key of the page's heading
 * @param purpose key of the sentence beneath the heading; empty for none
 * @param empty key of the sentence that takes the place of the table when there are no rows
 */
record ListNames(String name, String path, String title, String purpose, String empty) {}
