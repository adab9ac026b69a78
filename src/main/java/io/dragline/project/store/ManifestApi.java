package io.dragline.project.store;

import io.dragline.project.manifest.Manifest;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes manifests, and tells what may stand in them. */
@RestController
@RequestMapping("/api/manifest")
class ManifestApi {
    private static final int LARGEST = 1 << 20;

    private final Apply apply;

    ManifestApi(Apply apply) {
        this.apply = apply;
    }

    @PostMapping(consumes = {"text/yaml", "application/yaml", "application/x-yaml", "text/plain"})
    @Requires(value = Action.CONFIGURE, of = Reach.PART)
    List<Applied> apply(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean prune,
            Caller caller)
            throws IOException {
        // one byte more than allowed is enough to be refused
        return apply.manifest(text(body.readNBytes(LARGEST + 1)), new Apply.Options(dryRun, prune), caller);
    }

    @GetMapping("/schema")
    @Requires(value = Action.VIEW, of = Reach.PART)
    Map<String, Object> schema() {
        return Manifest.reference();
    }

    private static String text(byte[] bytes) {
        if (bytes.length > LARGEST)
            throw new IllegalArgumentException("the manifest is larger than 1 MiB; split it by project");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the manifest is not UTF-8; save it as UTF-8", e);
        }
    }
}
