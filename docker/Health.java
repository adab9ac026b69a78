import java.net.HttpURLConnection;
import java.net.URI;

/** Ends well when the control plane is ready; so the image needs no curl. */
public final class Health {
    public static void main(String[] arguments) throws Exception {
        String port = System.getenv().getOrDefault("DRAGLINE_PORT", "7070");
        HttpURLConnection call = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/api/health").toURL().openConnection();
        call.setConnectTimeout(2000);
        call.setReadTimeout(2000);
        if (call.getResponseCode() != 200) System.exit(1);
    }
}
