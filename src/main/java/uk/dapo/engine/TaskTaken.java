package uk.dapo.engine;

/** Hears, in the same transaction, that somebody took up or completed a task of a case. */
public interface TaskTaken {

    void taken(String caseReference, String username);
}
