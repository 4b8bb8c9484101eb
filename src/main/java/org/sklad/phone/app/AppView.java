package org.sklad.phone.app;

/**
 * The data of the page.
 *
 * @param texts texts in all languages as JSON: the page serves both languages without a network
 */
public record AppView(String texts) {
    static final String PAGE = "/phone";
    static final String WORKER = PAGE + "/worker.js";
    static final String MANIFEST = PAGE + "/phone.webmanifest";

    public String worker() {
        return WORKER;
    }

    public String manifest() {
        return MANIFEST;
    }

    public String scope() {
        return PAGE;
    }
}
