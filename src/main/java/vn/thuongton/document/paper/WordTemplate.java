package vn.thuongton.document.paper;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.resolver.DefaultElementTemplateFactory;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * The one place that meets the template library. Of its tags only texts, sections and table rows are left; what a tag
 * says is looked up as a name, so that neither the library nor Spring evaluates anything.
 */
final class WordTemplate {

    private static final char TEXT = '\0';
    private static final char SECTION = '?';
    private static final char SECTION_END = '/';
    private static final char TABLE_ROW = '%';
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}|\\[[^\\[\\]]*]");
    private static final Configure CONFIGURATION = configuration();

    private WordTemplate() {}

    /**
     * Fills in a template. Unknown names are left to {@code scope} to note.
     *
     * @return the paper as a {@code .docx} file
     * @throws TemplateUnusable when it is no Word file, or its parts do not fit together
     */
    static byte[] fillIn(byte[] template, Scope scope) throws TemplateUnusable {
        try (XWPFTemplate word = open(template)) {
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            word.render(scope);
            EmptyUnderlines.removeFrom(word.getXWPFDocument());
            EmptyCells.fill(word.getXWPFDocument());
            word.write(paper);
            return paper.toByteArray();
        } catch (RenderException | ResolverException e) {
            throw new TemplateUnusable(fault(e));
        } catch (IOException e) {
            throw new TemplateUnusable(unreadable(), e);
        }
    }

    private static XWPFTemplate open(byte[] template) throws TemplateUnusable {
        try {
            return XWPFTemplate.compile(new ByteArrayInputStream(template), CONFIGURATION);
        } catch (RenderException | ResolverException e) {
            throw new TemplateUnusable(fault(e));
        } catch (RuntimeException e) {
            // the readers of zip, XML and Word have no exception in common
            throw new TemplateUnusable(unreadable(), e);
        }
    }

    private static Fault unreadable() {
        return new Fault(null, "không đọc được, phải là tệp Word dạng .docx");
    }

    private static Fault fault(RuntimeException e) {
        Matcher placeholder = PLACEHOLDER.matcher(String.valueOf(e.getMessage()));
        if (!placeholder.find()) {
            return unreadable();
        }
        return new Fault(
                placeholder.group(),
                e instanceof ResolverException
                        ? "không có phần mở hoặc phần đóng tương ứng trong cùng đoạn, ô hoặc trang"
                        : "không đặt đúng chỗ; hàng lặp {{%…}} phải ở đầu ô thứ nhất của hàng");
    }

    private static Configure configuration() {
        ConfigureBuilder builder = Configure.builder();
        builder.addPlugin(TABLE_ROW, new LoopRowTableRenderPolicy(true));
        // whatever stands between the braces is a tag, so that none is overlooked
        builder.buildGrammerRegex("[^{}]*");
        builder.setElementTemplateFactory(new Tags());
        builder.setRenderDataComputeFactory(model -> tag -> value((Scope) model.getRoot(), tag));
        Configure configuration = builder.build();
        configuration.getDefaultPolicys().keySet().retainAll(Set.of(TEXT, TABLE_ROW));
        return configuration;
    }

    private static Object value(Scope scope, String tag) {
        String name = tag.isEmpty() ? "" : tag.substring(1);
        return switch (tag.isEmpty() ? TEXT : tag.charAt(0)) {
            case SECTION -> scope.section(name);
            case TABLE_ROW -> scope.rows(name);
            default -> scope.text(tag);
        };
    }

    /** Keeps the sign in a tag's name: the same name asks for rows in a section and for a text elsewhere. */
    private static final class Tags extends DefaultElementTemplateFactory {

        @Override
        public RunTemplate createRunTemplate(Configure config, String tag, XWPFRun run) {
            RunTemplate template = super.createRunTemplate(config, tag.strip(), run);
            String name = template.getTagName().strip();
            char sign = template.getSign();
            if (sign == TABLE_ROW) {
                TableRow.requireAlone(template);
                template.setTagName(TABLE_ROW + name);
            } else if (sign == SECTION || sign == SECTION_END && !name.isEmpty()) {
                template.setTagName(SECTION + name);
            } else {
                template.setTagName(name);
            }
            return template;
        }
    }
}
