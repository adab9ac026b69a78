package io.dragline.user;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The teams, for an admin. */
@RestController
@RequestMapping("/api/teams")
class TeamsApi {
    private final Teams teams;
    private final Custody custody;
    private final Audit audit;
    private final TransactionOperations transaction;

    TeamsApi(Teams teams, Custody custody, Audit audit, TransactionOperations transaction) {
        this.teams = teams;
        this.custody = custody;
        this.audit = audit;
        this.transaction = transaction;
    }

    record NewTeam(TeamName name) {}

    @Requires(Action.ADMIN)
    @GetMapping
    List<Teams.Team> list() {
        return teams.all();
    }

    @Requires(Action.ADMIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(@RequestBody NewTeam team, Caller caller) {
        transaction.executeWithoutResult(status -> {
            teams.add(team.name());
            audit.record(caller, "team.add", team.name().value(), "");
        });
    }

    /** What it was granted goes with it. */
    @Requires(Action.ADMIN)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Caller caller) {
        transaction.executeWithoutResult(status -> custody.keeping(() -> {
            teams.remove(name);
            audit.record(caller, "team.remove", name, "");
        }));
    }

    /** Joining gives what the team is granted, so who adds a member holds that. */
    @Requires(Action.ADMIN)
    @PutMapping("/{name}/members/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@PathVariable String name, @PathVariable String user, Caller caller) {
        transaction.executeWithoutResult(status -> custody.keeping(() -> {
            custody.rightsOfTeam(name).grants().forEach(grant -> Custody.requireHeld(caller, grant));
            teams.join(name, user);
            audit.record(caller, "team.join", name, user);
        }));
    }

    @Requires(Action.ADMIN)
    @DeleteMapping("/{name}/members/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String name, @PathVariable String user, Caller caller) {
        transaction.executeWithoutResult(status -> custody.keeping(() -> {
            teams.leave(name, user);
            audit.record(caller, "team.leave", name, user);
        }));
    }
}
