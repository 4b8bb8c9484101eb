package org.sklad.platform.sheets;

/** The two file formats of lists. */
public enum Format {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the extension of the file name, without the dot. */
    public String extension() {
        return extension;
    }
}
