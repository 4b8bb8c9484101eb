package org.sklad.platform.lists;

/**
 * The names, texts and addresses of a list.
 *
 * @param name its address in the API after the version; files are called by the last part of it
 * @param path of its page
 * @param title key of the page's heading
 * @param purpose key of the sentence beneath the heading; empty for none
 * @param empty key of the sentence that takes the place of the table when there are no rows
 */
record ListNames(String name, String path, String title, String purpose, String empty) {
    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
