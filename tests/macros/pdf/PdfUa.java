// Runs veraPDF's PDF/UA-1 rules: java -cp <jar> PdfUa.java a.pdf b.pdf …
// The jar carries veraPDF's parser and the profile, but not what reads a profile
// from XML; so it is read here. Ends with status 1 if a file breaks a rule.

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class PdfUa {
  static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = profile();
    boolean sound = true;
    for (String file : files) {
      sound &= check(file, profile);
    }
    System.exit(sound ? 0 : 1);
  }

  static boolean check(String file, ValidationProfile profile) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      System.out.printf(
          "%s rules=%d compliant=%b%n", file, profile.getRules().size(), result.isCompliant());
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          System.out.printf(
              "  %s-%d %s @ %s%n",
              assertion.getRuleId().getClause(),
              assertion.getRuleId().getTestNumber(),
              assertion.getMessage(),
              assertion.getLocation().getContext());
        }
      }
      return result.isCompliant();
    }
  }

  static ValidationProfile profile() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ValidationProfile.class.getResourceAsStream(PROFILE));
    Set<Rule> rules = new HashSet<>();
    for (Element rule : all(xml, "rule")) {
      rules.add(rule(rule));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element variable : all(xml, "variable")) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.PDFUA_1,
        Profiles.profileDetailsFromValues("PDF/UA-1", "", "", new Date(0)),
        "",
        rules,
        variables);
  }

  static Rule rule(Element rule) {
    Element id = (Element) rule.getElementsByTagName("id").item(0);
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.ISO_14289_1,
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(rule, "message"), new ArrayList<>()),
        new ArrayList<>());
  }

  static Iterable<Element> all(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    ArrayList<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static String text(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().trim();
  }
}
