package io.dragline.project.manifest;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes maps, lists and words as YAML that reads as the same. */
final class Print {
    private static final Pattern BLOCK = Pattern.compile("[!-~][ -~\\n]*[!-~]\\n?");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\u0085\\u2028\\u2029\\uFEFF]");

    private Print() {}

    static String yaml(Object tree) {
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(FlowStyle.BLOCK);
        style.setSplitLines(false);
        style.setIndicatorIndent(2);
        style.setIndentWithIndicator(true);
        return new Yaml(new Words(style), style).dump(tree);
    }

    private static final class Words extends Representer {
        Words(DumperOptions style) {
            super(style);
        }

        /** The library's choice loses unusual line breaks and blanks; only plain blocks of text are left to it. */
        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            boolean odd =
                    LINE_BREAK.matcher(value).find() && !BLOCK.matcher(value).matches();
            return super.representScalar(tag, value, odd ? ScalarStyle.DOUBLE_QUOTED : style);
        }
    }
}
