package org.sklad.platform.i18n;

/** The organisation that runs the installation, whose name is on its papers. It has no code, so its name is blank until it is set. */
public enum OwnOrganisation implements NamedByCode {
    OURS;

    @Override
    public String toString() {
        return "";
    }
}
