package io.dragline.notice;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands a delivery to the sender of its kind. */
@Component
class Dispatcher {
    private final Map<ChannelKind, Sender> senders = new EnumMap<>(ChannelKind.class);
    private final Targets targets;
    private final Writer writer;

    Dispatcher(List<Sender> senders, Targets targets, Writer writer) {
        senders.forEach(each -> this.senders.put(each.kind(), each));
        this.targets = targets;
        this.writer = writer;
    }

    /** @return what came back */
    String send(StoredChannel channel, Delivery delivery) throws IOException {
        Sender sender = senders.get(channel.kind());
        if (sender == null) throw new IllegalStateException("nobody knows how to send to " + channel.kind());
        return sender.send(targets.of(channel), message(channel, delivery));
    }

    private Message message(StoredChannel channel, Delivery delivery) {
        if (channel.kind() == ChannelKind.PUSH)
            return new Message("" + delivery.id(), delivery.notice(), Language.EN, "", List.of(), null);
        return writer.write("" + delivery.id(), delivery.notice(), channel.document());
    }
}
