/// The events of the worked examples, and the documents around them.
enum ReferenceEvents {
    static func document(_ events: String) -> String {
        """
        {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
        {"example":"https://ns.example.com/epcis/"}],"id":"https://id.example.org/document1",
        "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2022-02-17T11:30:47.0Z",
        "epcisBody":{"eventList":[\(events)]}}
        """
    }

    static func xmlDocument(_ events: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" xmlns:example="https://ns.example.com/epcis/"
            xmlns:gs1="https://ref.gs1.org/voc/" schemaVersion="2.0" creationDate="2020-03-03T13:07:51.709Z">
          <EPCISBody><EventList>\(events)</EventList></EPCISBody>
        </epcis:EPCISDocument>
        """
    }

    static let extensions = """
        {"type":"ObjectEvent","eventTime":"2020-03-04T11:00:30.000+01:00","eventTimeZoneOffset":"+01:00",
        "recordTime":"2020-03-04T11:00:30.999+01:00","epcList":["urn:epc:id:sscc:4012345.0000000333",
        "urn:epc:id:sscc:4012345.0000000111","urn:epc:id:sscc:4012345.0000000222"],"action":"OBSERVE",
        "bizStep":"departing","readPoint":{"id":"urn:epc:id:sgln:4012345.00011.987"},
        "example:myField1":{"example:mySubField1":"2","example:mySubField2":"5"},"example:myField2":"0",
        "example:myField3":{"example:mySubField3":["3","1"]}}
        """

    static let extensionsXML = """
        <ObjectEvent>
          <eventTime>2020-03-04T11:00:30.000+01:00</eventTime>
          <recordTime>2020-03-04T11:00:30.999+01:00</recordTime>
          <eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
          <epcList>
            <epc>urn:epc:id:sscc:4012345.0000000333</epc>
            <epc>urn:epc:id:sscc:4012345.0000000111</epc>
            <epc>urn:epc:id:sscc:4012345.0000000222</epc>
          </epcList>
          <action>OBSERVE</action>
          <bizStep>urn:epcglobal:cbv:bizstep:departing</bizStep>
          <readPoint><id>urn:epc:id:sgln:4012345.00011.987</id></readPoint>
          <example:myField1>
            <example:mySubField1>2</example:mySubField1>
            <example:mySubField2>5</example:mySubField2>
          </example:myField1>
          <example:myField2>0</example:myField2>
          <example:myField3>
            <example:mySubField3>3</example:mySubField3>
            <example:mySubField3>1</example:mySubField3>
          </example:myField3>
        </ObjectEvent>
        """

    static let sensors = """
        {"type":"ObjectEvent","eventTime":"2020-04-01T15:00:00+01:00","eventTimeZoneOffset":"+01:00",
        "epcList":["urn:epc:id:sgtin:4012345.011111.9876"],"action":"OBSERVE","bizStep":"inspecting",
        "readPoint":{"id":"urn:epc:id:sgln:4012345.00005.0"},"sensorElementList":[{
        "sensorMetadata":{"deviceID":"urn:epc:id:giai:4000001.111",
        "deviceMetadata":"https://id.gs1.org/8004/4000001111"},"sensorReport":[
        {"type":"Temperature","value":26,"sDev":0.1,"uom":"CEL"},
        {"type":"AbsoluteHumidity","value":12.1,"uom":"A93"},
        {"type":"Dimensionless","microorganism":"https://www.ncbi.nlm.nih.gov/taxonomy/1126011","value":0.05,
        "uom":"C35"},{"type":"Dimensionless",
        "chemicalSubstance":"https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N","value":0.18,
        "uom":"C35"}]}]}
        """

    static let sensorsXML = """
        <ObjectEvent>
          <eventTime>2020-04-01T15:00:00.000+01:00</eventTime>
          <eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
          <epcList><epc>urn:epc:id:sgtin:4012345.011111.9876</epc></epcList>
          <action>OBSERVE</action>
          <bizStep>urn:epcglobal:cbv:bizstep:inspecting</bizStep>
          <readPoint><id>urn:epc:id:sgln:4012345.00005.0</id></readPoint>
          <sensorElementList>
            <sensorElement>
              <sensorMetadata deviceID="urn:epc:id:giai:4000001.111"
                deviceMetadata="https://id.gs1.org/8004/4000001111"/>
              <sensorReport type="gs1:Temperature" value="26" uom="CEL" sDev="0.1"/>
              <sensorReport type="gs1:AbsoluteHumidity" value="12.1" uom="A93"/>
              <sensorReport type="gs1:Dimensionless" value="0.05" uom="C35"
                microorganism="https://www.ncbi.nlm.nih.gov/taxonomy/1126011"/>
              <sensorReport type="gs1:Dimensionless" value="0.18" uom="C35"
                chemicalSubstance="https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N"/>
            </sensorElement>
          </sensorElementList>
        </ObjectEvent>
        """

    static let parties = """
        {"type":"ObjectEvent","eventTime":"2020-03-04T11:00:30+01:00","eventTimeZoneOffset":"+01:00",
        "epcList":["urn:epc:id:sgtin:0614141.011111.987"],"action":"OBSERVE","bizStep":"departing",
        "disposition":"in_transit","readPoint":{"id":"urn:epc:id:sgln:4012345.00011.0","example:myField1":"AB-12"},
        "bizTransactionList":[{"type":"po","bizTransaction":"urn:epc:id:gdti:4012345.11111.123"}],
        "sourceList":[{"type":"owning_party","source":"urn:epc:id:pgln:4012345.00000"}],
        "destinationList":[{"type":"owning_party","destination":"urn:epc:id:pgln:0614141.00000"}],
        "example:userExt":"CD-34"}
        """

    static let partiesXML = """
        <ObjectEvent>
          <eventTime>2020-03-04T11:00:30.000+01:00</eventTime>
          <eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
          <epcList><epc>urn:epc:id:sgtin:0614141.011111.987</epc></epcList>
          <action>OBSERVE</action>
          <bizStep>urn:epcglobal:cbv:bizstep:departing</bizStep>
          <disposition>urn:epcglobal:cbv:disp:in_transit</disposition>
          <readPoint>
            <id>urn:epc:id:sgln:4012345.00011.0</id><example:myField1>AB-12</example:myField1>
          </readPoint>
          <bizTransactionList>
            <bizTransaction type="urn:epcglobal:cbv:btt:po">urn:epc:id:gdti:4012345.11111.123</bizTransaction>
          </bizTransactionList>
          <sourceList>
            <source type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:4012345.00000</source>
          </sourceList>
          <destinationList>
            <destination type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:0614141.00000</destination>
          </destinationList>
          <example:userExt>CD-34</example:userExt>
        </ObjectEvent>
        """
}
