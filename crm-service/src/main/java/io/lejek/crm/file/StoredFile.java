package io.lejek.crm.file;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A file that is kept.
 *
 * @param name as a person called it, without folders
 * @param size in bytes
 */
public record StoredFile(UUID id, String name, String mediaType, long size, Instant createdAt) {
    /** The answer that makes a browser save the file and never show it as a page of ours (RFC 6266, RFC 8187). */
    public RestResponse<InputStream> download(InputStream content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(content)
                .type(MediaType.valueOf(mediaType))
                .header("Content-Length", size)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
