extension Vocabulary {
    /// The names, as CBV 2.0 lists them.
    var words: [String] {
        switch self {
        case .businessStep: Self.businessSteps.words
        case .disposition: Self.dispositions.words
        case .businessTransactionType:
            "bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt".words
        case .sourceDestinationType: "owning_party possessing_party location".words
        case .errorReason: "did_not_occur incorrect_data".words
        case .component: Self.components.words
        case .measurementType: Self.measurements.words
        case .sensorAlert: "ALARM_CONDITION ERROR_CONDITION".words
        }
    }

    private static let businessSteps = """
        accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting \
        decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting \
        installing killing loading other packing picking receiving removing repackaging repairing replacing reserving \
        retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting \
        unloading unpacking void_shipping
        """

    private static let dispositions = """
        active available completeness_verified completeness_inferred conformant container_closed container_open \
        damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_instance \
        mismatch_class mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other \
        partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible stolen \
        unavailable unknown
        """

    private static let components = """
        x y z axial_distance azimuth height spherical_radius polar_angle elevation_angle easting northing latitude \
        longitude altitude
        """

    private static let measurements = """
        AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Radioactivity Altitude AmountOfSubstance \
        AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area Capacitance \
        Conductance Conductivity Count Density Dimensionless DoseEquivalent DoseEquivalentRate DynamicViscosity \
        ElectricCharge ElectricCurrent ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency \
        Illuminance Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux \
        LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration MassFlowRate \
        MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power Pressure RadiantFlux \
        RadiantIntensity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity \
        SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber
        """
}

extension String {
    fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
