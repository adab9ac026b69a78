package io.dragline.notice;

import io.dragline.deployment.Summaries;
import io.dragline.deployment.Summary;
import io.dragline.journal.ChainNews;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes deliveries of facts: for each channel that wants to know, one, in one transaction with forgetting the fact. */
@Component
class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final FactRows facts;
    private final ChannelRows channels;
    private final NoticeRows deliveries;
    private final Summaries summaries;
    private final TransactionTemplate transaction;

    Telling(
            FactRows facts,
            ChannelRows channels,
            NoticeRows deliveries,
            Summaries summaries,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.channels = channels;
        this.deliveries = deliveries;
        this.summaries = summaries;
        this.transaction = transaction;
    }

    /** All that there is. */
    void all() {
        while (Boolean.TRUE.equals(transaction.execute(status -> one()))) {}
    }

    private boolean one() {
        Optional<Fact> fact = facts.next();
        if (fact.isEmpty()) return false;
        try {
            notice(fact.get()).ifPresent(this::tell);
        } catch (DataAccessException e) { // undone, and looked at again
            throw e;
        } catch (RuntimeException e) { // it would stand before all others for ever
            LOG.error(
                    "what happened to deployment {} is told to nobody",
                    fact.get().deployment(),
                    e);
        }
        facts.remove(fact.get());
        return true;
    }

    private void tell(Notice notice) {
        for (StoredChannel channel : channels.listening(notice.project()))
            if (channel.document().wants(notice)) deliveries.insert(channel.id(), notice, null);
    }

    private Optional<Notice> notice(Fact fact) {
        Fact.Document document = facts.document(fact);
        ChainNews chain = document.chain();
        if (chain != null)
            return NoticeEvent.ofChain(document.state(), chain.begins()).map(event -> of(event, fact, chain));
        Optional<Summary> summary = summaries.of(fact.deployment());
        if (summary.isEmpty()) {
            LOG.debug("deployment {} is told to nobody: it is gone", fact.deployment());
            return Optional.empty();
        }
        return NoticeEvent.ofDeployment(
                        summary.get().kind(),
                        document.state(),
                        fact.at().equals(summary.get().startedAt())) // one transaction has one time
                .map(event -> of(event, fact, document, summary.get()));
    }

    private static Notice of(NoticeEvent event, Fact fact, Fact.Document document, Summary of) {
        return new Notice(
                1,
                event,
                fact.at(),
                of.project(),
                of.environment(),
                of.service(),
                null,
                of.kind(),
                fact.deployment().value(),
                null,
                of.release(),
                of.previousRelease(),
                of.image(),
                of.revision(),
                of.trigger(),
                of.startedBy(),
                of.note(),
                document.reason(),
                seconds(of.startedAt(), fact.at()),
                document.task());
    }

    private static Notice of(NoticeEvent event, Fact fact, ChainNews of) {
        String[] name = of.chain().split("/", 2);
        return new Notice(
                1,
                event,
                fact.at(),
                name[0],
                of.environment(),
                null,
                name[1],
                null,
                null,
                of.run().value(),
                null,
                null,
                null,
                null,
                of.trigger(),
                of.startedBy(),
                of.note(),
                of.reason(),
                seconds(of.startedAt(), fact.at()),
                null);
    }

    private static @Nullable Long seconds(@Nullable Instant from, Instant to) {
        return from == null ? null : Math.max(0, Duration.between(from, to).toSeconds());
    }
}
