package nl.nabij;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.nabij.access.Key;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/** No personal data without a key. */
class HouseRulesTests {

    private static final Pattern RESIDENT_TABLE =
            Pattern.compile("create table (resident |[^;]*?\\n {4}resident +uuid)");
    private static final String TOLD = "ids only, told by a module above inside a call that has a key";
    private static final String RULE = "a rule is about nobody";
    private static final String STUDY = "a study, and who takes part in it, is about no resident";
    private static final Map<String, String> WITHOUT_KEY = Map.ofEntries(
            entry("Keys.access", "makes the key"),
            entry("Keys.pair", "makes the key"),
            entry("Keys.list", "makes the key"),
            entry("Keys.opening", "makes the key"),
            entry("Keys.openings", "makes the key"),
            entry("Keys.mayList", "answers about a role, nothing about a resident"),
            entry("Keys.duty", "makes the key"),
            entry("Keys.figures", "makes the key"),
            entry("Ties.caseload", TOLD),
            entry("Ties.caseloads", TOLD),
            entry("Ties.endCaseload", TOLD),
            entry("Keys.receipt", "makes the key"),
            entry("Keys.handout", "makes the key"),
            entry("Ties.receiver", TOLD),
            entry("Ties.triage", TOLD),
            entry("Ties.teamLead", TOLD),
            entry("Ties.talkPartner", TOLD),
            entry("StandIns.begin", TOLD),
            entry("StandIns.left", TOLD),
            entry("Ties.self", TOLD),
            entry("Ties.end", TOLD),
            entry("Ties.managerOf", "answers an account, nothing about the resident"),
            entry("ResidentFiles.known", "answers ids only: whom a file tells of, before there can be a key"),
            entry("Rules.begin", RULE),
            entry("Rules.next", RULE),
            entry("Rules.write", RULE),
            entry("Rules.submit", RULE),
            entry("Rules.sendBack", RULE),
            entry("Rules.approve", RULE),
            entry("Rules.withdraw", RULE),
            entry("Rules.inForce", RULE),
            entry("Studies.begin", STUDY),
            entry("Studies.write", STUDY),
            entry("Studies.submit", STUDY),
            entry("Studies.open", STUDY),
            entry("Studies.close", STUDY),
            entry("Studies.all", STUDY),
            entry("Studies.find", STUDY),
            entry("StudyMembers.join", STUDY),
            entry("StudyMembers.leave", STUDY),
            entry("Ties.residentOf", "finds whose own account it is, before there can be a key"));

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.nabij");

    @Test
    void frontDoorOfModuleWithResidentTableTakesKey() throws IOException {
        assertThat(residentModules())
                .containsExactly(
                        "access",
                        "caseload",
                        "conversations",
                        "criteria",
                        "handouts",
                        "offline",
                        "plans",
                        "referrals",
                        "research",
                        "residents",
                        "responses",
                        "selections",
                        "signals",
                        "talks",
                        "tasks");

        takesKey(residentModules()).check(program);
    }

    @Test
    void methodWithKeySaysWhichPartItOpens() {
        saysPart().check(program);
    }

    /** A call inside one class passes the interceptor by. */
    @Test
    void frontDoorDoesNotCallItself() {
        notByItself().check(program);
    }

    @Test
    void guardsSeeFrontDoorWithoutKey() {
        var naughty = new ClassFileImporter().importClasses(Naughty.class);

        assertThat(takesKey(Set.of("nabij"))
                        .evaluate(naughty)
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Naughty.nameOf"));
        assertThat(saysPart().evaluate(naughty).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Naughty.caseload"));
        assertThat(notByItself().evaluate(naughty).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Naughty.opened"));
    }

    private static ArchRule takesKey(Set<String> modules) {
        return frontDoorMethods("in modules with a table about residents", modules)
                .should(hold("take a key last", HouseRulesTests::endsWithKey))
                .because("nobody may read or change anything about a resident without a ground");
    }

    private static ArchRule saysPart() {
        return methods()
                .that(describe("take a key", HouseRulesTests::endsWithKey))
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and(describe(
                        "make no key",
                        method -> !WITHOUT_KEY.containsKey(name(method))
                                && !Set.of("Keys.show", "Keys.touched").contains(name(method))))
                .should(hold("say @Opens, and answer Shown for a list", HouseRulesTests::isOpenedAndShown))
                .because("the interceptor checks and logs nothing else");
    }

    private static ArchRule notByItself() {
        return methods()
                .that()
                .areAnnotatedWith(Opens.class)
                .should(hold(
                        "be called from other classes only",
                        method -> method.getCallsOfSelf().stream()
                                .noneMatch(call -> call.getOriginOwner().equals(method.getOwner()))))
                .because("the interceptor stands round the bean, not round this");
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction frontDoorMethods(
            String where, Set<String> modules) {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and(describe(
                        where, method -> modules.contains(module(method)) && !WITHOUT_KEY.containsKey(name(method))));
    }

    private static boolean endsWithKey(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.getLast().isAssignableTo(Key.class);
    }

    private static boolean isOpenedAndShown(JavaMethod method) {
        var isList = method.getRawParameterTypes().getLast().isEquivalentTo(ListAccess.class);
        return method.isAnnotatedWith(Opens.class)
                && (!isList || method.getRawReturnType().isEquivalentTo(Shown.class));
    }

    private static String module(JavaMethod method) {
        var name = method.getOwner().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static ArchCondition<JavaMethod> hold(String description, java.util.function.Predicate<JavaMethod> rule) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(method, rule.test(method), name(method) + " should " + description));
            }
        };
    }

    private static Set<String> residentModules() throws IOException {
        var modules = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (RESIDENT_TABLE.matcher(Files.readString(file)).find()) {
                    modules.add(file.getParent().getFileName().toString());
                }
            }
        }
        return modules;
    }
}
