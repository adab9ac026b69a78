package io.dragline.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commands of steps, numbered, and what each came back with. */
@Repository
class CommandStore {
    private final JdbcClient db;

    CommandStore(JdbcClient db) {
        this.db = db;
    }

    int next(long step) {
        return db.sql("select coalesce(max(number), 0) + 1 from command where step = :step")
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    /** What may not be done is not told either. @throws io.dragline.step.Superseded a later attempt has begun */
    void add(StepStore.Begun begun, int number, String text) {
        int told = db.sql("insert into command (step, number, text) select id, :number, :text from step"
                        + " where id = :step and attempts = :attempt")
                .param("step", begun.step())
                .param("attempt", begun.attempt())
                .param("number", number)
                .param("text", text)
                .update();
        if (told == 0) throw begun.superseded();
    }

    void exit(long step, int number, int code) {
        db.sql("update command set exit_code = :code where step = :step and number = :number")
                .param("code", code)
                .param("step", step)
                .param("number", number)
                .update();
    }
}
