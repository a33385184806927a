package nl.nabij.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The letter, read back with PDFBox. */
class LetterPdfTests {

    private static final Locale DUTCH = Locale.of("nl");

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void letterIsTaggedAndHasLanguageAndTitle(String language) throws IOException {
        try (var pdf = Loader.loadPDF(letter(Locale.of(language), "Sam de Wit"))) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(language.equals("nl") ? "Uitnodiging voor Sam de Wit" : "Invitation for Sam de Wit");
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8)).contains("pdfuaid:part");
            assertThat(tags(catalog.getStructureTreeRoot())).contains("Document", "H1", "H2", "P");
        }
    }

    @Test
    void letterFitsOnOnePageAndSaysThatItIsVoluntary() throws IOException {
        try (var pdf = Loader.loadPDF(letter(DUTCH, "Sam de Wit"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Gemeente Waterveen Postbus 1", "waterveen.example")
                    .contains("Zullen wij een keer praten?")
                    .contains("Dit gesprek is vrijwillig.", "geen gevolgen voor uw uitkering")
                    .contains("Ik bel u op dinsdag 8 december.", "Bel naar 075 0000000")
                    .contains("Anna Bakker")
                    .doesNotContain("criteria", "selectie", "lijst", "score");
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (var pdf = Loader.loadPDF(letter(DUTCH, "Sam de Wit"))) {
            var fonts = pdf.getPage(0).getResources();
            var names = new ArrayList<COSName>();
            fonts.getFontNames().forEach(names::add);

            assertThat(names).isNotEmpty();
            for (var name : names) {
                assertThat(fonts.getFont(name).isEmbedded())
                        .as(fonts.getFont(name).getName())
                        .isTrue();
            }
        }
    }

    /** The names of all sample files, letter by letter: ễ, ğ, ı and Ĳ are where simple fonts end. */
    @Test
    void fontHasEveryLetterOfTheSampleFiles() throws IOException {
        var letters = letters();
        assertThat(letters).contains("ễ", "ğ", "ı", "Ö", "Ĳ", "ş");

        try (var pdf = new PDDocument()) {
            for (var file : List.of("noto-sans-regular.ttf", "noto-sans-bold.ttf")) {
                try (var stream = getClass().getResourceAsStream("/fonts/" + file)) {
                    var font = PDType0Font.load(pdf, stream);
                    assertThat(letters)
                            .allSatisfy(letter ->
                                    assertThat(font.encode(letter)).as(letter).isNotEqualTo(new byte[] {0, 0}));
                }
            }
        }
    }

    @Test
    void namesComeOutAsTheyWentIn() throws IOException {
        var name = "Nguyễn Yağız Öztürk-Şahin Ĳsbrand";

        try (var pdf = Loader.loadPDF(letter(DUTCH, name))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Beste " + name + ",");
        }
    }

    @Test
    void formulaOrMarkupInANameStaysText() throws IOException {
        try (var pdf = Loader.loadPDF(letter(DUTCH, "=1+1 <b>&amp;</b>"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("=1+1 <b>&amp;</b>");
        }
    }

    /** Checked by veraPDF, the validator of the PDF Association's members: every rule of ISO 14289-1 that a machine can judge. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void letterKeepsEveryRuleOfPdfUa(String language) throws Exception {
        assertThat(broken(letter(Locale.of(language), "Nguyễn Yağız"))).isEmpty();
    }

    @Test
    void severalLettersKeepThemToo() throws Exception {
        var letters =
                new LetterPdf(engine()).pdf(List.of(to(DUTCH, "Sam de Wit"), to(Locale.ENGLISH, "Toos de Wit")), DUTCH);

        assertThat(broken(letters)).isEmpty();
        try (var pdf = Loader.loadPDF(letters)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Brieven om te printen");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Beste Sam de Wit,", "Dear Toos de Wit,");
        }
    }

    /** The guard sees a file without tags. */
    @Test
    void validatorSeesAFileThatIsNotAccessible() throws Exception {
        try (var pdf = Loader.loadPDF(letter(DUTCH, "Sam"));
                var without = new ByteArrayOutputStream()) {
            pdf.getDocumentCatalog().setStructureTreeRoot(null);
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.save(without);

            assertThat(broken(without.toByteArray())).isNotEmpty();
        }
    }

    /** Whoever looks beforehand reads what is printed, word for word. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void pageShowsTheWordsOfThePaper(String language) throws IOException {
        var letter = to(Locale.of(language), "Sam & de Wit");
        var page = Jsoup.parseBodyFragment(new LetterPdf(engine()).onPage(letter));

        assertThat(page.select("h1, h2")).as("headings of the page itself").isEmpty();
        try (var pdf = Loader.loadPDF(new LetterPdf(engine()).pdf(letter))) {
            assertThat(page.text().replaceAll("\\s+", ""))
                    .isEqualTo(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""));
        }
    }

    private static List<String> broken(byte[] file) throws Exception {
        try (var in = new ByteArrayInputStream(file);
                var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId().getClause() + " " + check.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    /** Every letter of the sample caseload files, and those that Dutch names can have besides. */
    private static Set<String> letters() throws IOException {
        var letters = new TreeSet<>(List.of("Ĳ", "ĳ", "ş", "Ş", "ă", "ț", "ș", "ł", "ß"));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/caseload"))) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .flatMap(file -> text(file).codePoints().mapToObj(Character::toString))
                    .filter(letter -> letter.codePointAt(0) >= ' ' && letter.codePointAt(0) != 0xFEFF)
                    .forEach(letters::add);
        }
        return letters;
    }

    private static String text(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, UTF_8);
            return text.contains("\uFFFD") ? new String(bytes, Charset.forName("windows-1252")) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] letter(Locale language, String name) {
        return new LetterPdf(engine()).pdf(to(language, name));
    }

    private static Letter to(Locale language, String name) {
        return new Letter(
                language,
                "Gemeente Waterveen",
                List.of("Postbus 1", "1440 AA Waterveen", "waterveen.example"),
                "075 0000000",
                "samen@waterveen.example",
                List.of(name, "Huisnummer 12 B", "1441 AB"),
                name,
                "Anna Bakker",
                "Team Activering Noord",
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 8));
    }

    private static SpringTemplateEngine engine() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/letters");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
