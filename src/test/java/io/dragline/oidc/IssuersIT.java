package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.outbound.HttpCall;
import io.dragline.outbound.Outbound;
import io.dragline.servers.Receiver;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class IssuersIT {
    /** Else the last of them would hold a thread of the web server for as many times five seconds. */
    @Test
    void manyThatComeWhileAProviderIsSilentWaitOnceForAll() throws Exception {
        Outbound outbound = Outbound.to(List.of("127.0.0.1"), (SSLSocketFactory) SSLSocketFactory.getDefault());
        Issuers issuers = new Issuers(new ProviderHttp(new HttpCall(outbound)), new ObjectMapper());
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Receiver provider = Receiver.start()) {
            provider.hangs();
            URI issuer = URI.create(provider.address());
            List<CompletableFuture<Throwable>> all = new ArrayList<>();
            all.add(CompletableFuture.supplyAsync(() -> failure(issuers, issuer), threads));
            provider.await(1);
            for (int i = 0; i < 40; i++)
                all.add(CompletableFuture.supplyAsync(() -> failure(issuers, issuer), threads));

            for (CompletableFuture<Throwable> each : all)
                assertThat(each.get(60, TimeUnit.SECONDS)).isInstanceOf(ProviderFailed.class);
            assertThat(provider.requests()).hasSize(1);
            assertThat(all.stream().filter(each -> String.valueOf(each.join().getMessage())
                            .contains("too many wait")))
                    .isNotEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Throwable failure(Issuers issuers, URI issuer) {
        try {
            issuers.document(issuer);
            throw new AssertionError("it answered");
        } catch (ProviderFailed e) {
            return e;
        }
    }
}
