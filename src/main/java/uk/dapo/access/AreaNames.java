package uk.dapo.access;

import java.util.List;

/** The areas into which the force is divided. */
public interface AreaNames {

    /** Their ids, of letters and digits only. */
    List<String> ids();
}
